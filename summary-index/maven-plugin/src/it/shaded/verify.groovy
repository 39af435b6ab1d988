import org.thinjit.maven.it.BuiltProject

def project = new BuiltProject(basedir, java)
def run = project.start('target/thinjit/java.args', ['-jar', 'target/app.jar'], ['-jar', 'target/app.jar'])
run.assertLoadedAhead('target/thinjit/app.tji')
return true
