namespace Confidant.Memory.Intents;

/// <summary>What Spanish chats shorten.</summary>
internal static class SpanishContractions
{
    public const string Lines =
        """
        porfa = por favor
        porfis = por favor
        xfa = por favor
        porfavor = por favor
        xfavor = por favor
        q = que
        plis = por favor
        tenes = tienes
        podes = puedes
        xq = porque
        tmb = tambien
        tb = tambien
        pq = porque
        """;
}
