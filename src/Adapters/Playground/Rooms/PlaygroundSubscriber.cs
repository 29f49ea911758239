using System.Threading.Channels;

namespace Confidant.Adapters.Playground;

/// <summary>One open page. A page that does not keep up is let go: its browser comes back and resumes from the history.</summary>
internal sealed class PlaygroundSubscriber(string person, IReadOnlyList<PlaygroundFrame> backlog, int capacity)
{
    private readonly Channel<PlaygroundFrame> _frames = Channel.CreateBounded<PlaygroundFrame>(
        new BoundedChannelOptions(capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public string Person => person;

    /// <summary>What was said before it came; sent before <see cref="Frames"/>.</summary>
    public IReadOnlyList<PlaygroundFrame> Backlog => backlog;

    public ChannelReader<PlaygroundFrame> Frames => _frames.Reader;

    public bool TryOffer(PlaygroundFrame frame) => _frames.Writer.TryWrite(frame);

    public void Close() => _frames.Writer.TryComplete();
}
