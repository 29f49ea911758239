using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /persona says, in one language.</summary>
internal interface IPersonaTexts
{
    /// <summary>How /persona is used.</summary>
    string Usage { get; }

    /// <summary>The answer where there are none, with how there come to be some.</summary>
    string None { get; }

    /// <summary>The line above a list.</summary>
    string Title { get; }

    /// <summary>The line below a list.</summary>
    string Footer { get; }

    /// <summary>One persona of a list.</summary>
    string Line(UserPersona persona);

    /// <summary>One persona, with what it keeps in mind.</summary>
    /// <param name="persona">The persona.</param>
    /// <param name="context">What is shown of it; empty where it learned nothing.</param>
    string Card(UserPersona persona, string context);

    /// <summary>The answer to a number or name that none has.</summary>
    string NotFound { get; }

    /// <summary>The question for a new persona's name.</summary>
    string NameQuestion { get; }

    /// <summary>What the field for it shows.</summary>
    string NamePlaceholder { get; }

    /// <summary>The answer to a name or relation that is none.</summary>
    string BadName { get; }

    /// <summary>The answer to a name that one has already.</summary>
    string NameTaken(string name);

    /// <summary>The answer where there is no room for one more.</summary>
    string TooMany(int most);

    /// <summary>What a persona is to its person, where they do not say.</summary>
    string DefaultRelation { get; }

    /// <summary>The answer when one was made.</summary>
    string Created(string name);

    /// <summary>The answer when one was let learn.</summary>
    string SwitchedOn(UserPersona persona);

    /// <summary>The answer when one was stopped.</summary>
    string SwitchedOff(UserPersona persona);

    /// <summary>The question whether one shall go.</summary>
    string DeleteQuestion(UserPersona persona);

    /// <summary>The answer when one has gone.</summary>
    string Deleted(UserPersona persona);

    /// <summary>The answer when it stays.</summary>
    string Kept { get; }

    /// <summary>The button that lets one learn.</summary>
    string OnButton { get; }

    /// <summary>The button that stops it.</summary>
    string OffButton { get; }

    /// <summary>The button that asks whether it shall go.</summary>
    string DeleteButton { get; }

    /// <summary>The button that leaves it.</summary>
    string KeepButton { get; }
}
