class Word {
    String text
    int count

    String toString() { "$text $count" }
}

def text = 'The quick brown fox jumps over the lazy dog; the dog sleeps.'
def counts = text.toLowerCase().findAll(/\w+/).countBy { it }
def words = counts.collect { word, count -> new Word(text: word, count: count) }
words.sort { a, b -> b.count <=> a.count ?: a.text <=> b.text }.each { println it }
