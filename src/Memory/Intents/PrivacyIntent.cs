namespace Confidant.Memory;

/// <summary>What a person asks about their own words, or about what an answer made of them.</summary>
public abstract record PrivacyIntent
{
    private PrivacyIntent(bool standsAlone) => StandsAlone = standsAlone;

    /// <summary>Whether the whole message is the request, so that there is no statement in it to learn.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>Whether it is a model's guess. What a guess would open or erase takes a button.</summary>
    public bool IsGuess { get; init; }

    /// <summary>"This is private", "no lo compartas".</summary>
    /// <param name="Binding">The message to be kept private.</param>
    /// <param name="StandsAlone">Whether the whole message is the request.</param>
    public sealed record MarkPrivate(IntentBinding Binding, bool StandsAlone) : PrivacyIntent(StandsAlone);

    /// <summary>"You can share this", "puedes compartir esto".</summary>
    /// <param name="Binding">The message that may be shared.</param>
    /// <param name="StandsAlone">Whether the whole message is the request.</param>
    public sealed record AllowSharing(IntentBinding Binding, bool StandsAlone) : PrivacyIntent(StandsAlone);

    /// <summary>"Forget what I just said", "olvida eso".</summary>
    /// <param name="Binding">The message to be forgotten.</param>
    /// <param name="StandsAlone">Whether the whole message is the request.</param>
    public sealed record ForgetLast(IntentBinding Binding, bool StandsAlone) : PrivacyIntent(StandsAlone);

    /// <summary>"Forget everything about my ex", "olvida lo que dije de la pizza".</summary>
    /// <param name="Topic">The topic, word for word.</param>
    /// <param name="StandsAlone">Whether the whole message is the request.</param>
    public sealed record ForgetTopic(string Topic, bool StandsAlone) : PrivacyIntent(StandsAlone), IContent;

    /// <summary>"Forget everything about me", "borra todos mis datos".</summary>
    /// <param name="StandsAlone">Whether the whole message is the request.</param>
    public sealed record ForgetAll(bool StandsAlone) : PrivacyIntent(StandsAlone);

    /// <summary>"How do you know that?", "¿de dónde sacaste eso?": on what the last answer rests. The whole message asks
    /// it.</summary>
    public sealed record ExplainLast() : PrivacyIntent(true);
}
