using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Tests.Support;

/// <summary>Makes one answer at once, and holds it back until a test releases it.</summary>
internal sealed class SlowChat
{
    private TaskCompletionSource? _hold;
    private TaskCompletionSource _answered = new();

    /// <summary>Ends when the answer is made and held back.</summary>
    public Task Answered => _answered.Task;

    /// <summary>Holds the next answer back.</summary>
    public void Arm()
    {
        _answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Release() => _hold!.SetResult();

    public IChatClient Over(IChatClient inner) => new Client(this, inner);

    private sealed class Client(SlowChat owner, IChatClient inner) : DelegatingChatClient(inner)
    {
        public override async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            ChatResponse response = await base.GetResponseAsync(messages, options, cancellationToken);
            if (owner._hold is { } hold && owner._answered.TrySetResult())
            {
                await hold.Task.WaitAsync(cancellationToken);
            }

            return response;
        }
    }
}
