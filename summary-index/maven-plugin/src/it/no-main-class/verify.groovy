import org.thinjit.maven.it.BuiltProject

def log = new BuiltProject(basedir, java).log()
assert log.contains('thinjit-maven-plugin') && log.contains(': no main class: neither')
assert log.contains('Set <mainClass> in thinjit-maven-plugin')
assert !new File(basedir, 'target/thinjit').exists()
return true
