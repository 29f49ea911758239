using System.Net.Sockets;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Turns whatever a provider's package throws into a <see cref="ModelException"/>: their own errors may hold the body of a
/// response.</summary>
internal static class ModelErrors
{
    /// <summary>The failure; null where the caller has cancelled, which is none.</summary>
    public static ModelException? Translate(Exception error, CancellationToken cancellationToken)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is ModelException known)
            {
                return known;
            }
        }

        return error switch
        {
            OperationCanceledException when cancellationToken.IsCancellationRequested => null,
            OperationCanceledException => new ModelException(ModelFault.TimedOut),
            _ when IsConnection(error) => new ModelException(ModelFault.Unreachable),
            _ => new ModelException(ModelFault.Malformed, reason: error.GetType().Name),
        };
    }

    private static bool IsConnection(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpRequestException or IOException or SocketException)
            {
                return true;
            }
        }

        return false;
    }
}
