import org.thinjit.maven.it.BuiltProject

// An archive is for the JDK that made it: the one that runs Maven, unless told otherwise.
def project = new BuiltProject(basedir, System.getProperty('java.home') + '/bin/java')
def plain = project.run(['-jar', 'target/app.jar'])
def run = project.run(['@target/thinjit/app.jsa.args', '-Xlog:class+load:file=classes.log', '-jar', 'target/app.jar'])
assert run.exit() == 0 : run
assert run.out() == plain.out() && run.out() == 'hello world\n'
assert run.err().isEmpty()

def classes = new File(basedir, 'classes.log').text
for (name in ['Main', 'Greeter', 'Main\\$\\$Lambda\\S*']) {
    assert classes =~ / com\.example\.$name source: shared objects file/ : name
}
assert project.log().contains('start with java @')
assert new File(basedir, 'target/thinjit/app.jsa.conditions').isFile()
return true
