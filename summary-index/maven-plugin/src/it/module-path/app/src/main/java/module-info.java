/** The program. */
module com.example.app {
    requires await;
    requires com.example.greetings;
}
