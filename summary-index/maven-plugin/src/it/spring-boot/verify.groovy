import org.thinjit.maven.it.BuiltProject

def project = new BuiltProject(basedir, java)

// Extracted: everything on the class path.
def run = project.start('target/thinjit/java.args', ['-jar', 'target/app/app.jar', 'one'],
        ['-jar', 'target/app/app.jar', 'one'])
assert run.out().trim() == '["one"]'
def stats = run.assertLoadedAhead('target/thinjit/app.tji')
assert stats.at('/classes/asynchronous').asInt() > 100

// Nested: what is inside the jar is served too.
def nested = project.start('target/thinjit-nested/java.args', ['-jar', 'target/app.jar', 'one'],
        ['-jar', 'target/app.jar', 'one'])
assert nested.out() == run.out()
def nestedStats = nested.assertLoadedAhead('target/thinjit-nested/app.tji')
assert nestedStats.at('/classes/asynchronous').asInt() > 100
return true
