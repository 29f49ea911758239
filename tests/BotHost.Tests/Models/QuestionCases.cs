using Xunit;

namespace Confidant.BotHost.Tests.Models;

/// <summary>What was told, what is asked, and what is to be answered.</summary>
internal static class QuestionCases
{
    /// <summary>Ana asks in English.</summary>
    public static TheoryData<string, string, string> English { get; } = new()
    {
        { "a: I live in Lisbon", "Where do I live?", "You live in Lisbon." },
        { "a: I live in Lisbon", "do you remember where I live", "You live in Lisbon." },
        { "a: Hi! I live in Lisbon and I work at a bakery called Pão Quente.", "Where do I work?", "You work at a bakery called Pão Quente." },
        { "a: Hi! I live in Lisbon and I work at a bakery called Pão Quente.", "Where do I live?", "You live in Lisbon." },
        { "a: I work as a nurse", "What's my job?", "You work as a nurse." },
        { "a: I work as a nurse", "What do I do for a living?", "You work as a nurse." },
        { "a: I'm allergic to peanuts", "what am I allergic to?", "You're allergic to peanuts." },
        { "a: I'm 34 years old", "How old am I?", "You're 34 years old." },
        { "a: My cat is called Miso", "What is my cat called?", "Your cat is called Miso." },
        { "a: My cat is called Miso", "What's my cat's name?", "Your cat is called Miso." },
        { "a: My flight is on Friday", "When is my flight?", "Your flight is on Friday, 27 November 2026." },
        { "a: My flight is on Friday", "When is my flight to Berlin?", "Your flight is on Friday, 27 November 2026." },
        { "a: I'm from Brazil", "Where am I from?", "You're from Brazil." },
        { "a: My birthday is on March 3", "When is my birthday?", "Your birthday is on March 3." },
        { "a: My favourite colour is green", "What is my favorite color?", "Your favourite colour is green." },
        { "a: I don't like cilantro", "Do I like cilantro?", "You don't like cilantro." },
        { "a: I don't like cilantro", "What do I like?", "I don't know what you like yet." },
        { "a: I love padel|a: I love sushi", "What do I like?", "You love sushi. You love padel." },
        { "a: I love sushi", "Do I like cilantro?", "I don't know that yet." },
        { "a: I live in Madrid|a: I moved to Lisbon", "Where do I live?", "You moved to Lisbon." },
        { "a: I used to live in Madrid", "Where do I live?", "I don't know where you live yet." },
        { "a: My sister Marta lives in Porto", "Where do I live?", "I don't know where you live yet." },
        { "a: My sister Marta lives in Porto", "Where does my sister live?", "Your sister Marta lives in Porto." },
        { "a: My sister Marta lives in Porto", "Where does Marta live?", "Your sister Marta lives in Porto." },
        { "a: My sister Marta is a nurse", "Where does my sister live?", "I don't know that yet." },
        { "a: My sister Marta is a nurse", "What's my job?", "I don't know what your job is yet." },
        { "a: I have a car", "What colour is my car?", "I don't know that yet." },
        { "a: I live in Lisbon", "What's the weather in Berlin?", "I don't know that yet." },
        { "a: I live in Lisbon", "Where does Marta live?", "I don't know that yet." },
        { "", "Where do I live?", "I don't know where you live yet." },
        { "", "What do you know about me?", "I don't know anything about you yet." },
        { "a: I am reading Middlemarch this month", "What am I reading?", "You are reading Middlemarch in November 2026." },
        { "a: I'm reading Dune|a: I'm reading Middlemarch", "What am I reading?", "You're reading Middlemarch." },
        { "a: The rehearsal is on Thursday", "When is the rehearsal?", "The rehearsal is on Thursday, 26 November 2026." },
        { "a: The rehearsal is on Thursday|a: The rehearsal was moved to Friday", "When is the rehearsal?",
            "The rehearsal was moved to Friday, 27 November 2026." },
        { "a: The rehearsal is on Thursday", "Where is the rehearsal?", "I don't know that yet." },
        { "a: The rehearsal is on Thursday", "When is my rehearsal?", "The rehearsal is on Thursday, 26 November 2026." },
        { "a: Marta is vegetarian", "Who is vegetarian?", "You told me: “Marta is vegetarian”." },
        { "a: The door code is 4711", "What is the door code?", "The door code is 4711." },
        { "a: I use Emacs", "What do I use?", "You use Emacs." },
        { "a: I live in Lisbon|a: I love padel", "What do you know about me?",
            "Here is what I know about you:\n• You love padel.\n• You live in Lisbon." },
        { "a: Where do I live?", "Where do I live?", "I don't know where you live yet." },
        { "a: I speak three languages", "Which languages do I speak?", "You speak three languages." },
        { "a: I study biology at the university", "What do I study?", "You study biology at the university." },
        { "a: My name is Ana Sousa", "What's my name?", "Your name is Ana Sousa." },
        { "", "What's my name?", "You go by Ana here." },
        { "a: I broke my arm skiing yesterday", "When did I break my arm?", "You broke your arm skiing on Friday, 20 November 2026." },
        { "a: Bob says that I live in Rome", "Where do I live?", "I don't know where you live yet." },
    };

    /// <summary>Ana asks in Spanish.</summary>
    public static TheoryData<string, string, string> Spanish { get; } = new()
    {
        { "a: Vivo en Lisboa", "¿Dónde vivo?", "Vives en Lisboa." },
        { "a: Vivo en Lisboa", "donde vivo", "Vives en Lisboa." },
        { "a: Hola, vivo en Lisboa y trabajo en una panadería", "¿Dónde trabajo?", "Trabajas en una panadería." },
        { "a: Trabajo como enfermera", "¿A qué me dedico?", "Trabajas como enfermera." },
        { "a: Trabajo como enfermera", "¿Cuál es mi trabajo?", "Trabajas como enfermera." },
        { "a: Mi gato se llama Miso", "¿Cómo se llama mi gato?", "Tu gato se llama Miso." },
        { "a: Soy alérgica a los cacahuetes", "¿A qué soy alérgica?", "Eres alérgica a los cacahuetes." },
        { "a: Tengo 34 años", "¿Cuántos años tengo?", "Tienes 34 años." },
        { "a: Mi vuelo es el viernes", "¿Cuándo es mi vuelo?", "Tu vuelo es el viernes 27 de noviembre de 2026." },
        { "a: Soy de Bilbao", "¿De dónde soy?", "Eres de Bilbao." },
        { "a: Mi cumpleaños es el 3 de marzo", "¿Cuándo es mi cumpleaños?", "Tu cumpleaños es el 3 de marzo." },
        { "a: Mi color favorito es el verde", "¿Cuál es mi color favorito?", "Tu color favorito es el verde." },
        { "a: No me gusta el cilantro", "¿Me gusta el cilantro?", "No te gusta el cilantro." },
        { "a: No me gusta el cilantro", "¿Qué me gusta?", "Todavía no sé qué te gusta." },
        { "a: Me gusta el pádel", "¿Qué me gusta?", "Te gusta el pádel." },
        { "a: Vivo en Madrid|a: Me mudé a Lisboa", "¿Dónde vivo?", "Te mudaste a Lisboa." },
        { "a: Mi hermana Marta vive en Oporto", "¿Dónde vivo?", "Todavía no sé dónde vives." },
        { "a: Mi hermana Marta vive en Oporto", "¿Dónde vive mi hermana?", "Tu hermana Marta vive en Oporto." },
        { "", "¿Dónde vivo?", "Todavía no sé dónde vives." },
        { "a: Vivo en Lisboa", "¿Qué sabes de mí?", "Esto es lo que sé de ti:\n• Vives en Lisboa." },
        { "", "¿Qué sabes sobre mí?", "Todavía no sé nada de ti." },
        { "a: Hablo inglés y francés", "¿Qué idiomas hablo?", "Hablas inglés y francés." },
        { "a: Me llamo Ana Sousa", "¿Cómo me llamo?", "Te llamas Ana Sousa." },
        { "a: Vivo en Lisboa", "¿Cuándo es mi vuelo?", "Eso no lo sé todavía." },
    };

    /// <summary>Ana asks in the language that she did not tell it in.</summary>
    public static TheoryData<string, string, string> AnotherLanguage { get; } = new()
    {
        { "a: I live in Lisbon", "¿Dónde vivo?", "Vives en Lisbon." },
        { "a: Vivo en Lisboa", "Where do I live?", "You live in Lisboa." },
        { "a: I work at a bakery called Pão Quente", "¿Dónde trabajo?", "Me dijiste: «I work at a bakery called Pão Quente»." },
        { "a: Soy alérgica a los cacahuetes", "What am I allergic to?", "You told me: “Soy alérgica a los cacahuetes”." },
        { "a: Mi gato se llama Miso", "What is my cat called?", "You told me: “Mi gato se llama Miso”." },
        { "a: My cat is called Miso", "¿Cómo se llama mi gato?", "Me dijiste: «My cat is called Miso»." },
        { "a: Me llamo Ana Sousa", "What's my name?", "Your name is Ana Sousa." },
    };

    /// <summary>Several people talk; the first column asks.</summary>
    public static TheoryData<char, string, string, string> Group { get; } = new()
    {
        { 'b', "a: I live in Lisbon", "Where do I live?", "I don't know where you live yet." },
        { 'b', "a: The rehearsal is on Thursday", "When is the rehearsal?", "The rehearsal is on Thursday, 26 November 2026." },
        { 'b', "a: We decided to use Postgres", "What did we decide?", "Ana and others decided to use Postgres." },
        { 'a', "a: We decided to use Postgres", "What did we decide?", "You and others decided to use Postgres." },
        { 'b', "a: I've decided to learn Dutch", "What did we decide?", "I don't know that yet." },
        { 'b', "a: Marta is vegetarian|b: I'm vegetarian", "Who is vegetarian?", "You're vegetarian. Ana said: “Marta is vegetarian”." },
        { 'b', "a: Hemos decidido usar Postgres", "¿Qué decidimos?", "Ana y los demás han decidido usar Postgres." },
        { 'b', "a: I live in Lisbon|b: I live in Rome", "Where do I live?", "You live in Rome." },
        { 'a', "a: I live in Lisbon|b: I live in Rome", "Where do I live?", "You live in Lisbon." },
        { 'a', "b: I like padel", "What does Bob like?", "Bob likes padel." },
        { 'a', "b: I live in Rome", "Where does Bob live?", "Bob lives in Rome." },
        { 'a', "a: I live in Lisbon", "Where does Bob live?", "I don't know that about Bob." },
        { 'a', "c: I live in Rome", "Where does Bob live?", "I don't know that about Bob." },
        { 'a', "b: I love padel|c: I love chess", "Who loves padel?", "Bob loves padel." },
        { 'b', "b: I love padel|c: I love chess", "Who loves padel?", "You love padel." },
        { 'a', "b: My cat is called Miso", "What is my cat called?", "I don't know that yet." },
        { 'a', "b: Vivo en Roma", "¿Dónde vive Bob?", "Bob vive en Roma." },
        { 'b', "a: Vivo en Lisboa", "¿Dónde vivo?", "Todavía no sé dónde vives." },
        { 'a', "b: I live in Rome", "Where does he live?", "I don't know that yet." },
        { 'c', "a: Bob likes padel", "What does Bob like?", "Ana said: “Bob likes padel”." },
        { 'b', "a: I'm allergic to peanuts", "What am I allergic to?", "I don't know what you are allergic to yet." },
        { 'b', "a: I live in Lisbon", "What do you know about me?", "I don't know anything about you yet." },
        { 'b', "a: I live in Lisbon", "Where does Ana live?", "Ana lives in Lisbon." },
        { 'a', "b: I live in Rome", "Where does Ana live?", "I don't know where you live yet." },
    };
}
