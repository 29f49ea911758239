using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Sets values of a person's own context, as if they had said them in private: as messages of theirs with what these
/// state, so that scopes, forgetting, exports and provenance hold for them as for everything else.</summary>
/// <param name="store">Keeps them.</param>
/// <param name="analyzer">Makes their index.</param>
/// <param name="ids">Makes the ids of the messages.</param>
/// <param name="time">Tells when they are said.</param>
public sealed class UserContextEditor(IUserContextStore store, TextAnalyzer analyzer, IIdGenerator ids, TimeProvider time)
{
    private const int MostValues = 20;
    private const int LongestValue = 200;

    /// <summary>Makes the values of a kind these and no others; see <see cref="IUserContextStore.WriteAsync"/>.</summary>
    /// <param name="speaker">Who sets them, and where.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="values">The values ("TechFlow AI"); none forgets all there are. Of a single-valued kind one at the most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<ContextOutcome> SetAsync(
        ContextSpeaker speaker, ContextKind kind, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(values);
        List<string> wanted = [.. values.Select(static value => value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (wanted.Count > (kind.IsMany ? MostValues : 1) || !wanted.TrueForAll(IsFit))
        {
            return ContextOutcome.Refused;
        }

        if (wanted.Count > 0 && !speaker.Profile.Remembering)
        {
            return ContextOutcome.NotRemembering;
        }

        await store.WriteAsync(
            speaker.Subject, kind, wanted.ConvertAll(value => ToStatement(speaker, kind, value)), cancellationToken);
        return ContextOutcome.Done;
    }

    private static bool IsFit(string value) => value.Length is > 0 and <= LongestValue && !value.Any(char.IsControl);

    private ContextStatement ToStatement(ContextSpeaker speaker, ContextKind kind, string value)
    {
        var id = new MessageId(ids.NewId());
        var now = time.GetUtcNow();
        string words = ContextWords.Say(kind, value, speaker.Language);
        string name = speaker.Profile.DisplayName;
        var index = analyzer.Index(words, speaker.Language);
        return new ContextStatement(
            new NewMessage
            {
                Id = id,
                Agent = speaker.Agent,
                Author = speaker.Profile.Id,
                AuthorName = name,
                Source = new MessageSource(
                    speaker.Conversation.Platform, speaker.Conversation.Chat, new PlatformMessageId($"context-{id.Value:N}")),
                Conversation = speaker.Conversation,
                Context = ContextType.Dm,
                Scope = PrivacyScope.Private,
                Text = words,
                Index = index,
                Language = speaker.Language,
                SaidAt = now,
                ReceivedAt = now,
                ExpiresAt = speaker.Profile.DataRetentionDays is { } days ? now.AddDays(days) : null,
            },
            new ExtractedMemory
            {
                Quote = words,
                Restatement = ContextWords.Tell(kind, value, name, speaker.Language),
                IsAboutSpeaker = true,
                IsOfSpeaker = true,
                Keywords = [.. analyzer.Words(value).Distinct(StringComparer.Ordinal)],
                Index = TopicWords.AddTo(index, kind.Topic, analyzer),
                Topic = kind.Topic,
                Attribute = kind.Attribute,
                Value = value,
                Importance = .85,
                Confidence = 1,
            });
    }
}
