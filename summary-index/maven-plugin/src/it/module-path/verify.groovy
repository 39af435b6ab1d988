import org.thinjit.maven.it.BuiltProject

// Modules are on the one path, what nothing requires is on the other; all stands in the argument file.
def app = new File(basedir, 'app')
def arguments = new File(app, 'target/thinjit/java.args').readLines()
def names = { it.split(File.pathSeparator).collect { entry -> new File(entry).name } }
assert arguments[1] == '-cp'
assert names(arguments[2]) == ['extra-1.0.jar']
assert arguments[3] == '--module-path'
assert names(arguments[4]) == ['app-1.0.jar', 'greetings-1.0.jar', 'await-1.0.jar']
assert arguments[5..6] == ['-m', 'com.example.app/com.example.app.Main']

def run = new BuiltProject(app, java).start('await', 'target/thinjit/java.args', arguments[1..-1] + 'you', ['you'])
def stats = run.assertLoadedAhead('target/thinjit/app-1.0.tji')
assert stats.at('/classes/unindexed').asInt() == 0
assert run.out().readLines() == ['hello you from module com.example.greetings', 'module await', 'false']

assert new BuiltProject(basedir, java).log().contains("start with: java @${new File('target/thinjit/java.args')}\n")
return true
