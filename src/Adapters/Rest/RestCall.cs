using System.Threading.Channels;

namespace Confidant.Adapters.Rest;

/// <summary>A request that waits for its answer.</summary>
public sealed class RestCall : IDisposable
{
    private readonly RestDesk _desk;
    private readonly RestAnswer _answer;
    private readonly Channel<RestEvent> _reader;

    internal RestCall(RestDesk desk, string request, RestAnswer answer)
    {
        _desk = desk;
        _answer = answer;
        _reader = answer.Open();
        Request = request;
    }

    /// <summary>The request's number.</summary>
    public string Request { get; }

    /// <summary>What happens, until the answer is complete. To be read once.</summary>
    public IAsyncEnumerable<RestEvent> ReadAsync(CancellationToken cancellationToken) =>
        _reader.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Ends the wait. What is on disk is answered all the same.</summary>
    public void Dispose() => _desk.Leave(this, _answer, _reader);
}
