using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Extraction;

public sealed class StatementClassifierTests
{
    [Theory]
    [InlineData("I live in Lisbon.", Language.English)]
    [InlineData("Hi! I live in Lisbon and I work at a bakery called Pão Quente.", Language.English)]
    [InlineData("I love padel", Language.English)]
    [InlineData("I'm allergic to peanuts.", Language.English)]
    [InlineData("My cat is called Miso", Language.English)]
    [InlineData("My name is Ana", Language.English)]
    [InlineData("i live in lisbon", Language.English)]
    [InlineData("Vivo en Lisboa.", Language.Spanish)]
    [InlineData("Me gusta el pádel", Language.Spanish)]
    [InlineData("Soy de Bilbao y trabajo en Acme", Language.Spanish)]
    [InlineData("Mi gato se llama Miso", Language.Spanish)]
    [InlineData("My flight is on Friday", Language.English)]
    [InlineData("I don't live in Madrid any more", Language.English)]
    [InlineData("Tomorrow I fly to Berlin", Language.English)]
    [InlineData("Ya no vivo en Madrid", Language.Spanish)]
    [InlineData("Mañana viajo a Berlín", Language.Spanish)]
    public void Words_about_oneself_may_be_shared(string text, Language language) =>
        StatementClassifier.IsOnlyAboutSpeaker(text, language, "Ana Sousa").Should().BeTrue();

    [Theory]
    [InlineData("Hi!", Language.English)]
    [InlineData("Where do I live?", Language.English)]
    [InlineData("My sister Marta lives in Porto", Language.English)]
    [InlineData("I live in Lisbon with Marta", Language.English)]
    [InlineData("I live in Lisbon. Bob is ill.", Language.English)]
    [InlineData("I live in Lisbon. Did you hear that Bob is ill?", Language.English)]
    [InlineData("I love Marta", Language.English)]
    [InlineData("i love marta", Language.English)]
    [InlineData("I work at Marta's bakery", Language.English)]
    [InlineData("I live in Lisbon and she works at Acme", Language.English)]
    [InlineData("We live in Lisbon", Language.English)]
    [InlineData("I have two kids", Language.English)]
    [InlineData("Bob likes padel", Language.English)]
    [InlineData("I live near @bob", Language.English)]
    [InlineData("> I live in Porto\nI live in Lisbon", Language.English)]
    [InlineData("I moved to Porto because my boss fired me", Language.English)]
    [InlineData("Mi hermana Marta vive en Oporto", Language.Spanish)]
    [InlineData("Vivo en Lisboa con Marta", Language.Spanish)]
    [InlineData("Vivimos en Lisboa", Language.Spanish)]
    [InlineData("Me gusta Marta", Language.Spanish)]
    [InlineData("Trabajo con su hermano en Acme", Language.Spanish)]
    [InlineData("gracias", Language.Spanish)]
    [InlineData("The rehearsal is on Thursday", Language.English)]
    [InlineData("We decided to use Postgres", Language.English)]
    [InlineData("Marta is vegetarian", Language.English)]
    [InlineData("marta is vegetarian", Language.English)]
    [InlineData("My boss hates emails", Language.English)]
    [InlineData("no, it's on Friday", Language.English)]
    [InlineData("Bob and I are moving to Graz", Language.English)]
    [InlineData("My sister is called Eva. She lives in Braga.", Language.English)]
    [InlineData("This is private: Bob is ill", Language.English)]
    [InlineData("I live in Lisbon and the rehearsal is on Friday", Language.English)]
    [InlineData("El ensayo es el jueves", Language.Spanish)]
    [InlineData("Hemos decidido usar Postgres", Language.Spanish)]
    [InlineData("Quedamos en vernos a las 8", Language.Spanish)]
    [InlineData("Mi pareja y yo buscamos piso", Language.Spanish)]
    [InlineData("Le presté mi coche a Bob", Language.Spanish)]
    [InlineData("Mi jefe odia los correos", Language.Spanish)]
    public void Whatever_may_speak_of_another_stays_where_it_was_said(string text, Language language) =>
        StatementClassifier.IsOnlyAboutSpeaker(text, language, "Ana Sousa").Should().BeFalse();
}
