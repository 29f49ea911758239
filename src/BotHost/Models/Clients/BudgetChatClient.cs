using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Makes no call that the day's tokens do not allow, and counts what calls come to: as the model says, else by estimate.</summary>
internal sealed class BudgetChatClient(IChatClient inner, TokenBudget budget) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<ChatMessage> sent = [.. messages];
        int asked = TokenEstimate.Of(sent);
        using TokenReservation reservation = Reserve(options, asked);
        ChatResponse response = await base.GetResponseAsync(sent, options, cancellationToken);
        reservation.Used = CountOf(response.Usage) ?? asked + TokenEstimate.Of(response.Text);
        return response;
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<ChatMessage> sent = [.. messages];
        int asked = TokenEstimate.Of(sent);
        using TokenReservation reservation = Reserve(options, asked);
        var usage = new UsageDetails();
        int answered = 0;
        await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(sent, options, cancellationToken))
        {
            foreach (UsageContent counted in update.Contents.OfType<UsageContent>())
            {
                usage.Add(counted.Details);
            }

            // A stream that breaks off was begun, and counts.
            answered += TokenEstimate.Of(update.Text);
            reservation.Used = Math.Max(CountOf(usage) ?? 0, asked + answered);
            yield return update;
        }

        reservation.Used = CountOf(usage) ?? asked + answered;
    }

    private TokenReservation Reserve(ChatOptions? options, int asked) =>
        budget.Reserve(options.FindPayer(), asked + (options?.MaxOutputTokens ?? 0));

    private static long? CountOf(UsageDetails? usage) => usage switch
    {
        { TotalTokenCount: > 0 } => usage.TotalTokenCount,
        { InputTokenCount: > 0 } or { OutputTokenCount: > 0 } => (usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0),
        _ => null,
    };
}
