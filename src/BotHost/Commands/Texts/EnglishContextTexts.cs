using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /whoami says, in English.</summary>
internal sealed class EnglishContextTexts : IContextTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("en-GB");

    /// <inheritdoc/>
    public string WhoAmIMenu => "Who you are here, and what your agents know of your work";

    /// <inheritdoc/>
    public string AccountsTitle => "Your accounts";

    /// <inheritdoc/>
    public string NothingKnown => "I know nothing of your work yet. Tell me, for instance: “My company is …”, “I use …”, “My goal is …”.";

    /// <inheritdoc/>
    public string MemoriesButton => "My memories";

    /// <inheritdoc/>
    public string PrivacyButton => "Privacy";

    /// <inheritdoc/>
    public string Footer => "All your agents know this, in the chats named; /forget <topic> erases, saying it anew corrects.";

    /// <inheritdoc/>
    public string You(UserProfile profile) =>
        $"You are {profile.DisplayName}, known here since {profile.FirstSeen.ToString("d MMMM yyyy", _culture)}.";

    /// <inheritdoc/>
    public string Account(KnownAccount account) =>
        $"{account.Account.Platform}: {account.DisplayName}{(account.Handle is { } handle ? $" (@{handle})" : "")} – "
        + $"{(account.Method == "platform" ? "you speak with it" : account.Method)}, confidence {account.Confidence}, "
        + $"since {account.FirstSeen.ToString("d MMMM yyyy", _culture)}";

    /// <inheritdoc/>
    public string Section(ContextSection section) => section switch
    {
        ContextSection.UserProfile => "You at work",
        ContextSection.LearnedPreferences => "How you like it",
        _ => "What you are at",
    };

    /// <inheritdoc/>
    public string Kind(ContextKind kind) => kind.Name switch
    {
        "name" => "Name",
        "company" => "Company",
        "role" => "Role",
        "industry" => "Industry",
        "communication_style" => "Style of answers",
        "detail_level" => "Length of answers",
        "language" => "Language of answers",
        "tools" => "Tools",
        "projects" => "Projects",
        "goals" => "Goals",
        "challenges" => "Challenges",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <inheritdoc/>
    public string Patterns(InteractionPatterns patterns)
    {
        if (patterns.Last is not { } last)
        {
            return "We have not talked yet, as far as I remember.";
        }

        string count = patterns.Messages == 1 ? "one message" : $"{patterns.Messages} messages";
        string days = patterns.ActiveDays == 1 ? "one day" : $"{patterns.ActiveDays} days";
        int hour = PatternLines.BusiestHour(patterns);
        string topics = patterns.Topics.Count == 0
            ? ""
            : $" Mostly about: {string.Join(", ", patterns.Topics.Select(static topic => topic.Topic))}.";
        return $"How we talk: {count} of yours on {days}, the last on {last.ToString("d MMMM yyyy", _culture)}, "
            + $"most of them around {hour:00}:00 UTC.{topics}";
    }
}
