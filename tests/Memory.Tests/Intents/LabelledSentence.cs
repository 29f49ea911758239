namespace Confidant.Memory.Tests.Intents;

/// <summary>A sentence and what is to be found in it: labels like <c>private.this</c>, <c>forget-topic=pizza</c>,
/// <c>twitter=alice</c>, or <c>none</c>.</summary>
internal sealed record LabelledSentence(string Expected, string Text)
{
    private static readonly string[] _kinds =
        ["private", "allow", "forget-last", "forget-topic", "forget-all", "explain", "twitter", "telegram", "farcaster", "wallet", "ens", "basename"];

    public static IEnumerable<LabelledSentence> Read(string lines) =>
        from line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let bar = line.IndexOf('|', StringComparison.Ordinal)
        select new LabelledSentence(line[..bar].Trim(), line[(bar + 1)..].Trim().Replace("\\n", "\n", StringComparison.Ordinal));

    /// <summary>The expected labels. A topic may hold spaces, so labels are cut only where a known kind begins.</summary>
    public IReadOnlyList<string> Labels()
    {
        var labels = new List<string>();
        foreach (string word in Expected.Split(' '))
        {
            if (labels.Count == 0 || _kinds.Contains(word.Split('=', '.')[0]))
            {
                labels.Add(word);
            }
            else
            {
                labels[^1] += " " + word;
            }
        }

        return Expected == "none" ? [] : labels;
    }

    public static IReadOnlyList<string> LabelsOf(DetectedIntents found)
    {
        var labels = found.Hints
            .Select(hint => $"{hint.Kind.ToString().ToLowerInvariant()}={hint.Value}")
            .ToList();
        string? intent = found.Privacy switch
        {
            PrivacyIntent.MarkPrivate mark => "private" + Suffix(mark.Binding),
            PrivacyIntent.AllowSharing allow => "allow" + Suffix(allow.Binding),
            PrivacyIntent.ForgetLast last => "forget-last" + Suffix(last.Binding),
            PrivacyIntent.ForgetTopic topic => "forget-topic=" + topic.Topic,
            PrivacyIntent.ForgetAll => "forget-all",
            PrivacyIntent.ExplainLast => "explain",
            _ => null,
        };
        if (intent is not null)
        {
            labels.Insert(0, intent);
        }

        return labels;
    }

    private static string Suffix(IntentBinding binding) => binding == IntentBinding.ThisMessage ? ".this" : ".last";
}
