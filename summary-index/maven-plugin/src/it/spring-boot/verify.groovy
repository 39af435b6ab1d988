import org.thinjit.maven.it.BuiltProject

def project = new BuiltProject(basedir, java)

// Extracted: everything on the class path.
def run = project.start('target/thinjit/java.args', ['-jar', 'target/app/app.jar', 'one'],
        ['-jar', 'target/app/app.jar', 'one'])
assert run.out().trim() == '["one"]'
def stats = run.assertLoadedAhead('target/thinjit/app.tji')
assert stats.at('/classes/asynchronous').asInt() > 100

// Nested: the build says what is not served, and the program runs.
assert project.log().count('the jars within app.jar are not indexed yet') == 1
def nested = project.run(['@target/thinjit-nested/java.args', '-jar', 'target/app.jar', 'one'])
assert nested.exit() == 0 && nested.err().empty && nested.out() == run.out()
assert nested.statistics().get('fallbacks').empty
return true
