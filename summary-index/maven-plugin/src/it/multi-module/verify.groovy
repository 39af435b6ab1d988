import org.thinjit.maven.it.BuiltProject

def app = new BuiltProject(new File(basedir, 'app'), java)
def arguments = new File(basedir, 'app/target/thinjit/java.args').readLines()
def run = app.start('target/thinjit/java.args', ['-cp', arguments[2], 'com.example.Main'], ['com.example.Main'])
run.assertLoadedAhead('target/thinjit/app-1.0.tji')
assert arguments[2].contains('lib-1.0.jar')
assert !new File(basedir, 'target/thinjit').exists()
assert !new File(basedir, 'lib/target/thinjit').exists()
return true
