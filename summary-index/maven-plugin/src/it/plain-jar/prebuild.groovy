// Pastes the README's section for Maven, as its readers are told to.
def readme = new File(readmePath).getText('UTF-8')
def section = (readme =~ /(?s)```xml\n(<build>.*?)```/)
assert section.find() : 'the README has no <build> section'
def pom = new File(basedir, 'pom.xml')
def text = pom.getText('UTF-8')
pom.setText(text.replace('<!-- README -->', section.group(1)), 'UTF-8')
return true
