using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /whoami says, and what a person's context is called, in one language.</summary>
internal interface IContextTexts
{
    /// <summary>The menu line of /whoami.</summary>
    string WhoAmIMenu { get; }

    /// <summary>The line above a person's accounts.</summary>
    string AccountsTitle { get; }

    /// <summary>The line where nothing of a person's context is known.</summary>
    string NothingKnown { get; }

    /// <summary>The button that opens /mymemories.</summary>
    string MemoriesButton { get; }

    /// <summary>The button that opens /privacy.</summary>
    string PrivacyButton { get; }

    /// <summary>The last line.</summary>
    string Footer { get; }

    /// <summary>Who the person is here.</summary>
    string You(UserProfile profile);

    /// <summary>One account of theirs.</summary>
    string Account(KnownAccount account);

    /// <summary>The heading of a section.</summary>
    string Section(ContextSection section);

    /// <summary>What a kind of thing is called.</summary>
    string Kind(ContextKind kind);

    /// <summary>When, how often and about what they talk.</summary>
    string Patterns(InteractionPatterns patterns);
}
