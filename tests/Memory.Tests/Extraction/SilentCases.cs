using Xunit;

namespace Confidant.Memory.Tests.Extraction;

/// <summary>Messages that nothing is to be remembered of.</summary>
internal static class SilentCases
{
    /// <summary>English ones.</summary>
    public static TheoryData<string> English =>
    [
        "Hi!", "Hello there, good morning everyone!", "Thanks a lot for your quick help!", "ok", "Sounds good to me, thank you",
        "Where do I live?", "do you know where my office keys are", "What is the best restaurant in Lisbon?", "/forget all",
        "https://example.com/i-live-in-lisbon", "```\nI live in Lisbon\n```", "> I live in Lisbon", "If I lived in Lisbon I would surf daily",
        "Maybe I will move to Berlin next year", "I might buy a new red car", "Bob says that I live in Lisbon",
        "My sister told me I work too much at night", "I wish I had a big garden", "Tell me about the history of Lisbon",
        "Please write a short poem about green cats", "This is private", "Don't share this with anybody else please",
        "You can remember this", "lol haha", "Great, see you tomorrow morning then!", "Imagine I live in a castle in Scotland",
        "\"I live in Lisbon\"", "You are a really great helpful assistant", "I could live in Lisbon", "According to Bob I work at Acme",
        "Have a nice weekend everybody!", "Can you remind me to call the dentist tomorrow", "👍", "I agree", "42",
    ];

    /// <summary>Spanish ones.</summary>
    public static TheoryData<string> Spanish =>
    [
        "¡Hola!", "Buenos días a todos", "Muchas gracias por tu ayuda con todo", "vale", "¿Dónde vivo?", "Dónde vive mi hermana Marta",
        "/olvidar todo", "Si viviera en Lisboa surfearía cada día", "Quizás me mude a Berlín el próximo año",
        "A lo mejor compro un coche rojo nuevo", "Bob dice que vivo en Lisboa", "Según Bob trabajo en Acme",
        "Ojalá tuviera un jardín grande", "Cuéntame la historia de Lisboa?", "Escribe un poema corto sobre gatos verdes",
        "Esto es privado", "No compartas esto con nadie por favor", "jajaja", "¡Felicidades por tu nuevo trabajo!", "> Vivo en Lisboa",
        "Me dijeron que vivo en una burbuja", "Eres un asistente realmente muy útil", "Podría vivir en Lisboa toda la vida",
        "Dime qué tiempo hace mañana", "Hasta mañana a todos, que descanséis",
    ];
}
