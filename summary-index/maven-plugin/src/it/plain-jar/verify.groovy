import org.thinjit.maven.it.BuiltProject

def project = new BuiltProject(basedir, java)
def run = project.start('target/thinjit/java.args', ['-jar', 'target/app-1.0.jar'], ['-jar', 'target/app-1.0.jar'])
run.assertLoadedAhead('target/thinjit/app-1.0.tji')
return true
