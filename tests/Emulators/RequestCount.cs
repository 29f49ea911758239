namespace Confidant.Emulators;

/// <summary>How far the requests of a method came.</summary>
internal sealed class RequestCount
{
    /// <summary>Read completely.</summary>
    public int Read { get; set; }

    /// <summary>Answered, and the answer written out to a connection that stood.</summary>
    public int Answered { get; set; }
}
