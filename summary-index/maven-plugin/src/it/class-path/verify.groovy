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
// The goal is explained on the command line and on its page.
for (text in [project.log(), new File(goalPage).text]) {
    assert ['skip', 'mainClass', 'pack', 'lookaheadHint', 'includeScope', 'cacheLimit', 'outputDirectory',
            'classifier', 'attach'].every { text.contains("thinjit.$it") }
}
return true
