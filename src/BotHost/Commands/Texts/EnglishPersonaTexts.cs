using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /persona says, in English.</summary>
internal sealed class EnglishPersonaTexts : IPersonaTexts
{
    /// <inheritdoc/>
    public string Usage =>
        "/persona shows your personas\n/persona show 1 shows what number 1 learned\n/persona create Garden, hobby makes one\n"
        + "/persona off 1 stops it from learning, /persona on 1 lets it learn\n/persona delete 2 deletes number 2";

    /// <inheritdoc/>
    public string None => "You have no personas yet. The first one, “self”, comes with your first account: /feeds connects one.";

    /// <inheritdoc/>
    public string Title => "Your personas, and what they learned from your posts:";

    /// <inheritdoc/>
    public string Footer => "A number shows one. Only you see this.";

    /// <inheritdoc/>
    public string Line(UserPersona persona) => $"{persona.Id}. {Describe(persona)}";

    /// <inheritdoc/>
    public string Card(UserPersona persona, string context) => context.Length == 0
        ? $"{Describe(persona)}\n\nIt has learned from no post yet."
        : $"{Describe(persona)}\n\n{context}";

    /// <inheritdoc/>
    public string NotFound => "I find no such persona. /persona shows yours.";

    /// <inheritdoc/>
    public string NameQuestion => "What shall it be called? Answer this message, or write /persona create and the name.";

    /// <inheritdoc/>
    public string NamePlaceholder => "Garden, hobby";

    /// <inheritdoc/>
    public string BadName => "A name has 1 to 64 characters in one line and is no number; what it is to you has at most 32.";

    /// <inheritdoc/>
    public string NameTaken(string name) => $"You have a persona called {name} already.";

    /// <inheritdoc/>
    public string TooMany(int most) => $"You have {most} personas, and more there cannot be. /persona delete makes room.";

    /// <inheritdoc/>
    public string DefaultRelation => "other";

    /// <inheritdoc/>
    public string Created(string name) =>
        $"{name} is made. It learns only when a program of yours asks for that; what you post teaches “self”.";

    /// <inheritdoc/>
    public string SwitchedOn(UserPersona persona) => persona.Id == PersonaId.Self
        ? "It learns again, also from what came in the meantime."
        : $"{persona.Name} learns again.";

    /// <inheritdoc/>
    public string SwitchedOff(UserPersona persona) => persona.Id == PersonaId.Self
        ? "It learns nothing more. New posts are kept for your own eyes; what it learned stays until you delete it."
        : $"{persona.Name} learns nothing more.";

    /// <inheritdoc/>
    public string DeleteQuestion(UserPersona persona) => persona.Id == PersonaId.Self
        ? "Shall “self” lose all it learned? It stays, and learns from what comes. Your posts stay; /forget erases those."
        : $"Shall {persona.Name} go, with all it learned? Your posts stay.";

    /// <inheritdoc/>
    public string Deleted(UserPersona persona) => persona.Id == PersonaId.Self ? "“self” is empty now." : $"{persona.Name} is deleted.";

    /// <inheritdoc/>
    public string Kept => "It stays.";

    /// <inheritdoc/>
    public string OnButton => "Let it learn";

    /// <inheritdoc/>
    public string OffButton => "Stop learning";

    /// <inheritdoc/>
    public string DeleteButton => "Delete";

    /// <inheritdoc/>
    public string KeepButton => "Leave it";

    private static string Describe(UserPersona persona)
    {
        string state = persona.LearningEnabled ? "learns" : "does not learn";
        string posts = persona.InteractionCount == 1 ? "1 post" : string.Create(CultureInfo.InvariantCulture, $"{persona.InteractionCount} posts");
        string last = persona.LastInteraction is { } at ? $", last on {at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "";
        string relation = persona.RelationType == persona.Name ? "" : $" ({persona.RelationType})";
        return $"{persona.Name}{relation} – {state}, from {posts} so far{last}";
    }
}
