import org.thinjit.maven.it.BuiltProject

// The argument file holds the class path; without it, the launcher is given the same one.
def arguments = new File(basedir, 'target/thinjit/java.args').readLines()
assert arguments[1] == '-cp'
def project = new BuiltProject(basedir, java)
def run = project.start('target/thinjit/java.args', ['-cp', arguments[2], 'com.example.Main', 'you'],
        ['com.example.Main', 'you'])
run.assertLoadedAhead('target/thinjit/class-path-1.0.tji')
assert run.out().trim() == 'hello you'

assert project.log().contains('thinjit:index')
assert project.log().contains('thinjit:help')
return true
