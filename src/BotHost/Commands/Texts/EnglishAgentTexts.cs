using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /agent says, in English.</summary>
internal sealed class EnglishAgentTexts : IAgentTexts
{
    /// <inheritdoc/>
    public string Usage =>
        "/agent use NAME – talk to another agent\n/agent new NAME [preset] – make your own\n/agent preset NAME – give your "
        + "agent a ready-made character (without a name: which there are)\n/agent set name|role|personality|instructions|language TEXT – change your "
        + "agent; without a text the preset's counts\n/agent delete NAME – delete an agent of yours";

    /// <inheritdoc/>
    public string GroupUsage =>
        "Admins decide who answers here: /agent use NAME (in a topic: for that topic), /agent group NAME for the whole group, /agent reset to take it back.";

    /// <inheritdoc/>
    public string OperatorsHeading => "For everybody:";

    /// <inheritdoc/>
    public string OwnHeading => "Your own:";

    /// <inheritdoc/>
    public string PresetsHeading => "Ready-made characters:";

    /// <inheritdoc/>
    public string AdminsOnly => "Which agent answers in a group is for its admins to decide. Ask one of them, or choose yours in our private chat.";

    /// <inheritdoc/>
    public string PrivateOnly => "Let's do that in our private chat; it is between you and your agent.";

    /// <inheritdoc/>
    public string ByToken => "Here the token decides which agent answers.";

    /// <inheritdoc/>
    public string NoName => "An agent's name is one line of at most 64 characters.";

    /// <inheritdoc/>
    public string NameQuestion => "What shall it be called? Reply with a name, or type /agent new NAME.";

    /// <inheritdoc/>
    public string NamePlaceholder => "Nora";

    /// <inheritdoc/>
    public string NotYours => "That agent is not yours to change. Make your own with /agent new NAME, then change that one.";

    /// <inheritdoc/>
    public string NoSuchSetting => "You can set name, role, personality, instructions or language, for example /agent set role travel guide.";

    /// <inheritdoc/>
    public string NoSuchLanguage => "Choose en or es, or nothing for the language you write in.";

    /// <inheritdoc/>
    public string Reset => "Taken back: the usual agent answers here again.";

    /// <inheritdoc/>
    public string DeleteButton => "Delete it";

    /// <inheritdoc/>
    public string KeepButton => "Keep it";

    /// <inheritdoc/>
    public string Kept => "All right, it stays.";

    /// <inheritdoc/>
    public string TalkingTo(string agent) => $"You are talking to {agent}.";

    /// <inheritdoc/>
    public string AnswersHere(string agent) => $"{agent} answers here.";

    /// <inheritdoc/>
    public string NoSuchAgent(string name) => $"There is no agent called {name}. /agent lists those there are.";

    /// <inheritdoc/>
    public string NameTaken(string name) => $"There is an agent called {name} already. Choose another name.";

    /// <inheritdoc/>
    public string NoSuchPreset(string name) => $"There is no preset called {name}. /agent preset lists those there are.";

    /// <inheritdoc/>
    public string TooMany(int most) => $"You have {most} agents, which is the most there can be. Delete one first.";

    /// <inheritdoc/>
    public string TooLong(int most) => $"That is too long: {most} characters at the most.";

    /// <inheritdoc/>
    public string UseButton(string agent) => $"Talk to {agent}";

    /// <inheritdoc/>
    public string Already(string agent) => $"You are talking to {agent} already.";

    /// <inheritdoc/>
    public string Switched(string agent, string before) =>
        $"You are talking to {agent} now. It does not know what you told {before}, except what you keep as your own context.";

    /// <inheritdoc/>
    public string Created(string agent, string before) => $"{agent} is yours. {Switched(agent, before)}";

    /// <inheritdoc/>
    public string BoundToGroup(string agent) =>
        $"From now on {agent} answers in this group. It does not know what was said here to another agent.";

    /// <inheritdoc/>
    public string BoundToTopic(string agent) =>
        $"From now on {agent} answers in this topic. It does not know what was said here to another agent.";

    /// <inheritdoc/>
    public string Changed(string agent) => $"Done: {agent} is changed.";

    /// <inheritdoc/>
    public string DeleteQuestion(string agent) =>
        $"Delete {agent}? Its settings are erased. What you and others told it stays yours: /mymemories shows it, /forget erases it, and no agent answers from it.";

    /// <inheritdoc/>
    public string Deleted(string agent) => $"{agent} is deleted. What it was told is in /mymemories still; /forget erases it.";

    /// <inheritdoc/>
    public string Settings(Agent agent) => AgentSettings.Tell(
        agent, "preset", "role", "personality", "instructions", "language");

    /// <inheritdoc/>
    public string GoToo(IReadOnlyList<string> agents) => $"Your own agents go as well: {string.Join(", ", agents)}.";
}
