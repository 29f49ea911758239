using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /forget says, in English.</summary>
internal sealed class EnglishForgetTexts : IForgetTexts
{
    /// <inheritdoc/>
    public string Usage =>
        "What shall I forget?\n/forget pizza – all you said about pizza\n/forget last – your last "
        + "message\n/forget here – all you said in this chat\n/forget all – everything\nYou see what would "
        + "go before anything goes.";

    /// <inheritdoc/>
    public string TopicPlaceholder => "pizza, last, here or all";

    /// <inheritdoc/>
    public string TooVague => "That has no word I could search for. Name the thing itself, for example /forget pizza.";

    /// <inheritdoc/>
    public string NothingToForget => "I remember nothing of yours about that.";

    /// <inheritdoc/>
    public string Confirm => "Forget it";

    /// <inheritdoc/>
    public string Keep => "Keep it";

    /// <inheritdoc/>
    public string Cancelled => "All right, I keep it.";

    /// <inheritdoc/>
    public string Forgotten => "Forgotten. It is in no answer and no export any more; now I clean the files.";

    /// <inheritdoc/>
    public string Question(ForgetPreview preview) => preview.Messages == 0
        ? "Forget it for good?"
        : $"This would go: {Count(preview.Messages, "message", "messages")} and {Count(preview.Memories, "memory", "memories")}.\n"
        + string.Concat(preview.Samples.Select(static sample => $"• {sample}\n"))
        + (preview.Messages > preview.Samples.Count ? "…\n" : "")
        + "\nForget it for good?";

    /// <inheritdoc/>
    public string Done(ForgetCounts counts) =>
        $"Forgotten: {Count(counts.Messages, "message", "messages")}, {Count(counts.Memories, "memory", "memories")} and {Count(counts.Replies, "reply", "replies")} that rested on them. Nothing of it is left in the files.";

    /// <inheritdoc/>
    public string SoftlyDone => "Forgotten. You can undo it for 10 minutes; then it is erased for good.";

    /// <inheritdoc/>
    public string TakenBack => "Undone: I remember it again.";

    /// <inheritdoc/>
    public string TooLate => "Too late: it is erased for good.";

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
