namespace Confidant.Memory.Intents;

/// <summary>Decides which of the requests found in a message is really made, and about which message.</summary>
internal static class PrivacyIntentFinder
{
    public static PrivacyIntent? Find(string text, MessageReading reading)
    {
        Finding? chosen = null;
        foreach (Finding request in reading.Requests)
        {
            if (RequestGuards.Allows(reading, request)
                && (chosen is null || Weight(request.Match.Rule.Kind) >= Weight(chosen.Value.Match.Rule.Kind)))
            {
                chosen = request;
            }
        }

        return chosen is { } made ? Intent(text, reading, made) : null;
    }

    // Of two requests in one message the stricter one counts.
    private static int Weight(PhraseKind kind) => kind switch
    {
        PhraseKind.Explain => -1,
        PhraseKind.Allow => 0,
        PhraseKind.Private => 1,
        _ => 2,
    };

    private static PrivacyIntent Intent(string text, MessageReading reading, Finding request)
    {
        PhraseMatch match = request.Match;
        bool before = reading.HasStatement(0, match.Start);
        bool after = reading.HasStatement(match.End, reading.Tokens.Count);
        bool alone = !before && !after;
        // "Don't tell them that I ...": what that joins is said in this message.
        bool joins = reading.EndOf(PhraseKind.FirstPerson, match.End) > match.End;
        bool backward = match.Rule.Kind == PhraseKind.ForgetLast
            || reading.Has(PhraseKind.Backward, match.Start, joins ? match.End - 1 : match.End);
        IntentBinding binding = before || (after && !backward)
            ? IntentBinding.ThisMessage
            : IntentBinding.RepliedOrLast;
        return match.Rule.Kind switch
        {
            PhraseKind.Allow => new PrivacyIntent.AllowSharing(binding, alone),
            PhraseKind.Private => new PrivacyIntent.MarkPrivate(binding, alone),
            PhraseKind.ForgetLast => new PrivacyIntent.ForgetLast(binding, alone),
            PhraseKind.ForgetTopic => new PrivacyIntent.ForgetTopic(Topic(text, reading, request.Topic), alone),
            PhraseKind.Explain => new PrivacyIntent.ExplainLast(),
            _ => new PrivacyIntent.ForgetAll(alone),
        };
    }

    private static string Topic(string text, MessageReading reading, Range topic) =>
        text[reading.Tokens[topic.Start.Value].Start..reading.Tokens[topic.End.Value - 1].End];
}
