import org.thinjit.maven.it.BuiltProject

def project = new BuiltProject(basedir, java)
def run = project.start('target/thinjit/java.args', ['-jar', 'target/app.jar'], ['-jar', 'target/app.jar'])
run.assertLoadedAhead('target/thinjit/app.tji')

// Index and pack were attached on request, and installed beside the jar.
def installed = new File(localRepositoryPath, 'org/thinjit/it/shaded/1.0')
for (type in ['tji', 'tjp']) {
    assert new File(installed, "shaded-1.0-linux.$type").bytes == new File(basedir, "target/thinjit/app.$type").bytes
}
return true
