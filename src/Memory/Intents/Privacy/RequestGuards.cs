namespace Confidant.Memory.Intents;

/// <summary>Refuses requests that what stands around them takes back: questions, reports, conditions, names of others.
/// Sharing and forgetting are refused on any doubt; privacy only where the words are not the speaker's own.</summary>
internal static class RequestGuards
{
    private const int LongestName = 2;

    public static bool Allows(MessageReading reading, Finding request)
    {
        PhraseMatch match = request.Match;
        PhraseTraits traits = match.Rule.Traits;
        bool hasMore = reading.HasStatement(0, match.Start) || reading.HasStatement(match.End, reading.Tokens.Count);
        if ((traits.HasFlag(PhraseTraits.Alone) && hasMore)
            || (traits.HasFlag(PhraseTraits.Beside) && !hasMore)
            || (traits.HasFlag(PhraseTraits.Opens) && !IsHeading(reading, request)))
        {
            return false;
        }

        return IsScripted(reading, request) || IsReportedNextTo(reading, request)
            ? false
            : match.Rule.Kind switch
            {
                PhraseKind.Private => !IsQuestion(reading, request) || traits.HasFlag(PhraseTraits.Asks),
                PhraseKind.Allow => AllowsSharing(reading, request),
                PhraseKind.Explain => true,
                _ => AllowsForgetting(reading, request),
            };
    }

    private static bool AllowsSharing(MessageReading reading, Finding request)
    {
        (PhraseMatch match, SentenceSpan sentence, _) = request;
        return !sentence.IsQuestion
            && !DependsOnOthers(reading, request)
            && !IsShort(reading, sentence.Start, match.Start)
            && (IsColon(reading, match.End) || !IsShort(reading, match.End, sentence.End))
            && !IsColon(reading, match.Start - 1)
            && !IsRestricted(reading, request);
    }

    private static bool AllowsForgetting(MessageReading reading, Finding request)
    {
        (PhraseMatch match, SentenceSpan sentence, _) = request;
        if (DependsOnOthers(reading, request) || reading.HasStatement(sentence.Start, match.Start))
        {
            return false;
        }

        if (IsQuestion(reading, request) && !match.Rule.Traits.HasFlag(PhraseTraits.Asks))
        {
            return false;
        }

        return !reading.HasStatement(match.End, sentence.End) || HasReason(reading, match.End, sentence.End);
    }

    // "ok?" after a request asks nothing but consent.
    private static bool IsQuestion(MessageReading reading, Finding request)
    {
        SentenceSpan sentence = request.SentenceSpan;
        int tag = request.Match.End;
        while (tag < sentence.End && reading.IsBreak(tag, sentence.End))
        {
            tag++;
        }

        return sentence.IsQuestion && !(tag < sentence.End && reading.EndOf(PhraseKind.Tag, tag) == sentence.End);
    }

    private static bool DependsOnOthers(MessageReading reading, Finding request)
    {
        (PhraseMatch match, SentenceSpan sentence, _) = request;
        return reading.IsReported(sentence.Start, match.Start)
            || reading.IsReported(match.End, sentence.End)
            || HasCondition(reading, sentence.Start, match.Start)
            || HasCondition(reading, reading.SkipFillers(match.End, sentence.End), sentence.End);
    }

    // "Sí, ..." with its comma agrees; only without one is it "if".
    private static bool HasCondition(MessageReading reading, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            int after = reading.EndOf(PhraseKind.Condition, i);
            bool agrees = after > i && reading.EndOf(PhraseKind.Filler, i) == after && reading.IsBreak(after, end);
            if (after > i && !agrees)
            {
                return true;
            }
        }

        return false;
    }

    // "Bob: this is private" is a line of somebody's script.
    private static bool IsScripted(MessageReading reading, Finding request) =>
        IsColon(reading, request.Match.Start - 1) && IsShort(reading, request.SentenceSpan.Start, request.Match.Start);

    private static bool IsReportedNextTo(MessageReading reading, Finding request)
    {
        (PhraseMatch match, SentenceSpan sentence, _) = request;
        int before = match.Start - 1;
        for (int i = Math.Max(sentence.Start, before - 3); i < before; i++)
        {
            if (reading.IsBreak(before, sentence.End) && reading.EndOf(PhraseKind.Report, i) == before)
            {
                return true;
            }
        }

        int next = match.End + 1;
        int end = next;
        while (end < sentence.End && !reading.IsBreak(end, sentence.End))
        {
            end++;
        }

        return end - next is > 0 and <= 3 && reading.IsReported(next, end);
    }

    private static bool IsRestricted(MessageReading reading, Finding request)
    {
        (PhraseMatch match, SentenceSpan sentence, _) = request;
        int next = Math.Min(sentence.End + 1, reading.Tokens.Count);
        return reading.Has(PhraseKind.Restriction, match.End, sentence.End)
            || reading.Has(PhraseKind.Restriction, next, Math.Min(next + 1, reading.Tokens.Count));
    }

    private static bool HasReason(MessageReading reading, int start, int end)
    {
        while (start < end && reading.Roles[start] == TokenRole.Empty && reading.IsBreak(start, end))
        {
            start++;
        }

        return start < end && reading.EndOf(PhraseKind.Reason, start) > start;
    }

    private static bool IsHeading(MessageReading reading, Finding request)
    {
        (PhraseMatch match, SentenceSpan sentence, _) = request;
        bool isBracketed = match.Start == 1 && reading.IsBreak(0, 1) && reading.IsBreak(match.End, reading.Tokens.Count);
        return (isBracketed || (match.Start == 0 && IsColon(reading, match.End)))
            && reading.Has(PhraseKind.FirstPerson, match.End, reading.Tokens.Count)
            && !reading.IsReported(match.End, sentence.End);
    }

    private static bool IsColon(MessageReading reading, int at) =>
        at >= 0 && at < reading.Tokens.Count && reading.Tokens[at].Kind == TokenKind.Colon;

    // A word or two that say nothing else are somebody's name: "Bob, you can share this".
    private static bool IsShort(MessageReading reading, int start, int end)
    {
        int words = 0;
        for (int i = start; i < end; i++)
        {
            words += reading.Roles[i] == TokenRole.Statement ? 1 : 0;
        }

        return words is > 0 and <= LongestName;
    }
}
