namespace Confidant.Memory;

/// <summary>Which earlier statements of the same scope key a statement ends, besides the older values of its own attribute.</summary>
public abstract record Correction : IContent
{
    private Correction()
    {
    }

    /// <summary>The present value of an attribute: "I don't live in Lisbon any more" ends it without giving a new one.</summary>
    /// <param name="Attribute">The attribute.</param>
    /// <param name="Terms">Stemmed terms that the ended value has to have; empty ends whatever it is.</param>
    public sealed record OfAttribute(string Attribute, IReadOnlyList<string> Terms) : Correction;

    /// <summary>What was learned from one earlier message: "no, it's on Friday" ends what the message before it said.</summary>
    /// <param name="Message">The message, one of <see cref="LearningSource.Earlier"/>.</param>
    public sealed record OfMessage(MessageId Message) : Correction;

    /// <summary>Statements that have all of these stemmed terms: "forget that I said no pizza, I want pizza".</summary>
    /// <param name="Terms">The terms; at least two, so that no broad word ends much.</param>
    public sealed record OfTerms(IReadOnlyList<string> Terms) : Correction;
}
