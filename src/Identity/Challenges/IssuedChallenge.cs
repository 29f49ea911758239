namespace Confidant.Identity;

/// <summary>A challenge as it was shown to the person who asked for it.</summary>
public sealed record IssuedChallenge
{
    /// <summary>How many wrong answers it takes.</summary>
    public const int MostFailures = 5;

    /// <summary>How many of an account's are kept at a time; a further one takes the place of the oldest.</summary>
    public const int MostOfAccount = 8;

    /// <summary>How long one is kept after its time, so that a late answer can be told why it does not count.</summary>
    /// <value>1 hour.</value>
    public static TimeSpan KeptAfterwards { get; } = TimeSpan.FromHours(1);

    /// <summary>Its id.</summary>
    public required ChallengeId Id { get; init; }

    /// <summary>Who asked for it.</summary>
    public required UserId User { get; init; }

    /// <summary>The account that asked for it, and that alone may answer it.</summary>
    public required PlatformUserId Account { get; init; }

    /// <summary>The wallet that is claimed.</summary>
    public required EthereumAddress Wallet { get; init; }

    /// <summary>The chain that the wallet is asked on if it is a contract.</summary>
    public required ChainId Chain { get; init; }

    /// <summary>The exact text for any wallet; see <see cref="WalletChallenge.ToText"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The exact text for the page; see <see cref="WalletChallenge.ToSiwe"/>. Null where no page is served.</summary>
    public required string? PageText { get; init; }

    /// <summary>Where it was asked for, and where the person is told how it ended.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>Whether that is the person's private chat.</summary>
    public required bool IsPrivateChat { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>From when on no answer counts.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How many wrong answers there were.</summary>
    public int Failures { get; init; }

    /// <summary>When it was answered; null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>Whether it can be answered at a moment.</summary>
    public ChallengeState StateAt(DateTimeOffset now) =>
        UsedAt is not null ? ChallengeState.Used
        : now >= ExpiresAt ? ChallengeState.Expired
        : Failures >= MostFailures ? ChallengeState.Exhausted
        : ChallengeState.Open;
}
