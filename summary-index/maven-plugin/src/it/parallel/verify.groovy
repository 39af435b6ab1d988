import org.thinjit.maven.it.BuiltProject

for (module in ['one', 'two']) {
    def project = new BuiltProject(new File(basedir, module), java)
    def arguments = new File(basedir, "$module/target/thinjit/java.args").readLines()
    def run = project.start('target/thinjit/java.args', ['-cp', arguments[2], 'com.example.Main'],
            ['com.example.Main'])
    run.assertLoadedAhead("target/thinjit/$module-1.0.tji")
}
assert new BuiltProject(basedir, java).log().contains('with a thread count of 2')
assert !new BuiltProject(basedir, java).log().contains('not marked @threadSafe')
return true
