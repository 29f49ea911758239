using System.Text.Json.Serialization.Metadata;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Intents;

/// <summary>Detects intents and hints by rules; where they see none and the words could hold one, asks a model. What a model takes
/// for a request is a guess. Safe for concurrent use.</summary>
internal sealed class ModelIntentDetector(OfflineIntentDetector rules, ModelQuestioner questioner, TextAnalyzer analyzer)
    : IIntentDetector
{
    private const int MaxCharacters = 2_000;
    private const int MaxAccounts = 4;

    // Somebody waits for the answer to the message.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    private static readonly string _intentPrompt = PromptFiles.Read("intents.md");
    private static readonly string _hintPrompt = PromptFiles.Read("identity-hints.md");

    /// <inheritdoc/>
    public async ValueTask<DetectedIntents> DetectAsync(string text, Language? language, CancellationToken cancellationToken)
    {
        DetectedIntents found = rules.Detect(text, language);

        // What is marked as private is not shown to a model, and what is understood need not be.
        if (found.Privacy is not null || text.Length > MaxCharacters)
        {
            return found;
        }

        Task<PrivacyIntent?> intent = FindIntentAsync(text, cancellationToken);
        Task<IReadOnlyList<IdentityHint>> hints = found.Hints.Count > 0
            ? Task.FromResult(found.Hints)
            : FindHintsAsync(text, cancellationToken);
        return new DetectedIntents(await intent, await hints);
    }

    private async Task<PrivacyIntent?> FindIntentAsync(string text, CancellationToken cancellationToken)
    {
        if (!SuspiciousWords.MaySpeakOfPrivacy(analyzer.Words(text)))
        {
            return null;
        }

        ModelIntent? found = await AskAsync(
            ModelTask.Intents, _intentPrompt, text, IntentJson.Default.ModelIntent, cancellationToken);
        IntentBinding binding = found?.Binding == "this" ? IntentBinding.ThisMessage : IntentBinding.RepliedOrLast;
        PrivacyIntent? intent = found?.Intent switch
        {
            "mark_private" => new PrivacyIntent.MarkPrivate(binding, false),
            "allow" => new PrivacyIntent.AllowSharing(binding, false),
            "forget_last" => new PrivacyIntent.ForgetLast(binding, false),
            "forget_topic" when IsPartOf(text, found.Topic) => new PrivacyIntent.ForgetTopic(found.Topic!.Trim(), false),
            "forget_all" => new PrivacyIntent.ForgetAll(false),
            "explain" => new PrivacyIntent.ExplainLast(),
            _ => null,
        };
        return intent is null ? null : intent with { IsGuess = true };
    }

    private async Task<IReadOnlyList<IdentityHint>> FindHintsAsync(string text, CancellationToken cancellationToken)
    {
        if (!SuspiciousWords.MayNameAccount(text))
        {
            return [];
        }

        ModelAccounts? found = await AskAsync(
            ModelTask.IdentityHints, _hintPrompt, text, IntentJson.Default.ModelAccounts, cancellationToken);
        return
        [
            .. (found?.Accounts ?? [])
                .Select(account => Read(account, text))
                .OfType<IdentityHint>()
                .Select(static hint => hint with { IsGuess = true })
                .DistinctBy(static hint => (hint.Kind, hint.Value))
                .Take(MaxAccounts),
        ];
    }

    private static IdentityHint? Read(ModelAccount account, string text) =>
        IsPartOf(text, account.Value) && IsPartOf(text, account.Quote)
        && Enum.TryParse(account.Kind, ignoreCase: true, out IdentityHintKind kind) && Enum.IsDefined(kind)
            ? IdentityHint.TryRead(kind, account.Value!.Trim(), account.Quote!.Trim())
            : null;

    private static bool IsPartOf(string text, string? words) =>
        !string.IsNullOrWhiteSpace(words) && text.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase);

    private ValueTask<T?> AskAsync<T>(
        ModelTask task, string prompt, string text, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        questioner.AskAsync(task, prompt, DataLine.Of(text, IntentJson.Default.String), type, _patience, cancellationToken);
}
