using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /agent says, in one language.</summary>
internal interface IAgentTexts
{
    /// <summary>How it is used in a private chat.</summary>
    string Usage { get; }

    /// <summary>How admins use it in a group.</summary>
    string GroupUsage { get; }

    /// <summary>The heading of the operator's agents.</summary>
    string OperatorsHeading { get; }

    /// <summary>The heading of one's own agents.</summary>
    string OwnHeading { get; }

    /// <summary>The heading of the presets.</summary>
    string PresetsHeading { get; }

    /// <summary>The refusal to somebody who is no admin of the group.</summary>
    string AdminsOnly { get; }

    /// <summary>The answer to what can only be done in a private chat.</summary>
    string PrivateOnly { get; }

    /// <summary>The answer where a program's token decides.</summary>
    string ByToken { get; }

    /// <summary>The answer to a name that no agent can have.</summary>
    string NoName { get; }

    /// <summary>Asks for a new agent's name.</summary>
    string NameQuestion { get; }

    /// <summary>What the field shows in which the name is written.</summary>
    string NamePlaceholder { get; }

    /// <summary>The answer to a change of an agent that is not one's own.</summary>
    string NotYours { get; }

    /// <summary>The answer to a setting that does not exist.</summary>
    string NoSuchSetting { get; }

    /// <summary>The answer to a language that agents cannot be set to.</summary>
    string NoSuchLanguage { get; }

    /// <summary>Says that nothing is chosen for the place any more.</summary>
    string Reset { get; }

    /// <summary>The button that deletes an agent.</summary>
    string DeleteButton { get; }

    /// <summary>The button that leaves it.</summary>
    string KeepButton { get; }

    /// <summary>The answer when it is left.</summary>
    string Kept { get; }

    /// <summary>Says who one talks to in private.</summary>
    string TalkingTo(string agent);

    /// <summary>Says who answers in a group or topic.</summary>
    string AnswersHere(string agent);

    /// <summary>The answer to a name that no agent has.</summary>
    string NoSuchAgent(string name);

    /// <summary>The answer to a name that an agent has already.</summary>
    string NameTaken(string name);

    /// <summary>The answer to a name that no preset has.</summary>
    string NoSuchPreset(string name);

    /// <summary>The answer to one agent too many.</summary>
    string TooMany(int most);

    /// <summary>The answer to a setting that is too long.</summary>
    string TooLong(int most);

    /// <summary>The button that lets one talk to an agent.</summary>
    string UseButton(string agent);

    /// <summary>Says that one talks to the agent already.</summary>
    string Already(string agent);

    /// <summary>Says that one talks to another agent from now on, and what it does not know.</summary>
    string Switched(string agent, string before);

    /// <summary>Says that an agent was made, and that one talks to it now.</summary>
    string Created(string agent, string before);

    /// <summary>Says that an agent answers in the group from now on.</summary>
    string BoundToGroup(string agent);

    /// <summary>Says that an agent answers in the topic from now on.</summary>
    string BoundToTopic(string agent);

    /// <summary>Says that a setting of an agent is changed.</summary>
    string Changed(string agent);

    /// <summary>Asks whether an agent shall go, and says what becomes of what it was told.</summary>
    string DeleteQuestion(string agent);

    /// <summary>Says that an agent is gone.</summary>
    string Deleted(string agent);

    /// <summary>One's own agent with its settings.</summary>
    string Settings(Agent agent);

    /// <summary>The line before the question whether everything shall be forgotten: one's own agents go too.</summary>
    string GoToo(IReadOnlyList<string> agents);
}
