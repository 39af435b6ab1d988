import org.thinjit.maven.it.BuiltProject

def project = new BuiltProject(basedir, java)
project.assertSameFiles('target/before', 'target/thinjit')
assert project.log().count('app.tji is up to date') == 1
assert project.log().count('of 2 jars and folders (0 from the cache)') == 1
assert new File(basedir, 'target/cache').list().any { it.endsWith('.tjc') }
assert project.log().count('start with: java @target') == 2

def run = project.start('target/thinjit/java.args',
        ['-cp', new File(basedir, 'target/thinjit/java.args').readLines()[2], 'com.example.Main'],
        ['com.example.Main'])
run.assertLoadedAhead('target/thinjit/app.tji')
return true
