namespace Confidant.Memory;

/// <summary>An encoder outside of this process cannot be reached, or answers nonsense. Its message holds nobody's words.</summary>
public sealed class EncoderUnavailableException : Exception
{
    /// <summary>Tells what is wrong.</summary>
    public EncoderUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Tells what is wrong, and by which error.</summary>
    public EncoderUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
