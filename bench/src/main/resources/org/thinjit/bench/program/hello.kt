package sample

data class Word(val text: String, val count: Int)

fun interface Greeting {
    fun greet(word: Word): String
}

fun count(words: List<String>): List<Word> =
    words.groupingBy { it.lowercase() }
        .eachCount()
        .map { (text, count) -> Word(text, count) }
        .sortedWith(compareByDescending(Word::count).thenBy(Word::text))

fun main(args: Array<String>) {
    val greeting = Greeting { word -> "Hello, ${word.text} (${word.count})" }
    for (word in count(args.toList())) {
        println(greeting.greet(word))
    }
}
