/** What greets. */
module com.example.greetings {
    exports com.example.greetings;
}
