namespace Confidant.Adapters.Telegram;

/// <summary>One bot's updates: asked for, or brought.</summary>
internal interface ITelegramUpdateSource
{
    /// <summary>Hands updates over until it is cancelled or Telegram refuses the token; every interruption is retried.</summary>
    Task RunAsync(IIntake intake, CancellationToken cancellationToken);
}
