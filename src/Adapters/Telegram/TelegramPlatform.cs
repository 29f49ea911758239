using Confidant.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Telegram, with every bot of the host: each receives by itself, and is sent through where it is spoken to. What befalls
/// one does not touch the others.</summary>
internal sealed partial class TelegramPlatform : IPlatformAdapter, IGroupLookup, ILiveAnswers, IAsyncDisposable
{
    private static readonly TimeSpan _pauseAfterFault = TimeSpan.FromSeconds(5);

    // An operator brings the bot back, and the words must still be there then.
    private static readonly TimeSpan _pauseWithoutBot = TimeSpan.FromMinutes(5);

    private readonly Dictionary<BotAccountId, TelegramSeat> _seats;
    private readonly TimeProvider _time;
    private readonly ILogger<TelegramPlatform> _logger;

    /// <summary>Makes the bots of the configuration.</summary>
    public TelegramPlatform(
        IServiceScopeFactory scopes, IOptions<TelegramOptions> options, TimeProvider time, ILogger<TelegramPlatform> logger)
    {
        _seats = options.Value.Accounts.ToDictionary(static account => account.Id, account => new TelegramSeat(scopes, account));
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public Platform Platform => Platform.Telegram;

    /// <inheritdoc/>
    public PlatformHealth Health => TelegramHealthSum.Of(
        [.. _seats.Values.Select(static seat => new AccountHealth(seat.Account.Name, seat.Adapter.Health))]);

    /// <inheritdoc/>
    public IGroupLookup Groups => this;

    /// <inheritdoc/>
    public ILiveAnswers Live => this;

    /// <summary>A bot; null where it is not this host's.</summary>
    public TelegramSeat? Find(BotAccountId account) => _seats.GetValueOrDefault(account);

    /// <inheritdoc/>
    public IReadOnlyCollection<BotAccountId> Accounts => _seats.Keys;

    /// <inheritdoc/>
    public Task RunAsync(IIntake intake, CancellationToken cancellationToken) =>
        Task.WhenAll(_seats.Values.Select(seat => RunAsync(seat, intake, cancellationToken)));

    /// <inheritdoc/>
    public ValueTask<FetchOutcome> FetchToAsync(
        ConversationKey conversation, IncomingFile file, Stream target, long maxBytes, CancellationToken cancellationToken) =>
        Find(conversation.Bot)?.Adapter.FetchToAsync(conversation, file, target, maxBytes, cancellationToken)
        ?? ValueTask.FromResult(FetchOutcome.Unavailable);

    /// <inheritdoc/>
    public ValueTask<string?> ReadBioAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        Find(conversation.Bot)?.Adapter.ReadBioAsync(conversation, person, cancellationToken) ?? ValueTask.FromResult<string?>(null);

    /// <inheritdoc/>
    public IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message) => TelegramSplitter.Split(message);

    /// <inheritdoc/>
    public ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken) =>
        Find(conversation.Bot) is { } seat
            ? seat.Adapter.SendAsync(conversation, message, idempotencyKey, mayStillSend, cancellationToken)
            : ValueTask.FromResult<SendOutcome>(new SendOutcome.Retry(_pauseWithoutBot, "the bot is not configured"));

    /// <inheritdoc/>
    public ValueTask ShowTypingAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Find(conversation.Bot)?.Adapter.ShowTypingAsync(conversation, cancellationToken) ?? ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask AcknowledgeAsync(ButtonPressed press, string? notice, CancellationToken cancellationToken) =>
        Find(press.Conversation.Bot)?.Adapter.AcknowledgeAsync(press, notice, cancellationToken) ?? ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask PublishCommandsAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken) =>
        await Task.WhenAll(_seats.Values.Select(seat => seat.Adapter.PublishCommandsAsync(commands, cancellationToken).AsTask()));

    /// <inheritdoc/>
    public ValueTask<bool> IsAdminAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        Find(conversation.Bot)?.Adapter.Groups.IsAdminAsync(conversation, person, cancellationToken) ?? ValueTask.FromResult(false);

    /// <inheritdoc/>
    public ValueTask<bool?> IsMemberAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        Find(conversation.Bot)?.Adapter.Groups.IsMemberAsync(conversation, person, cancellationToken)
        ?? ValueTask.FromResult<bool?>(null);

    /// <inheritdoc/>
    public ValueTask<GroupDescription?> DescribeAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Find(conversation.Bot)?.Adapter.Groups.DescribeAsync(conversation, cancellationToken)
        ?? ValueTask.FromResult<GroupDescription?>(null);

    /// <inheritdoc/>
    public ValueTask<bool?> HearsEverythingAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Find(conversation.Bot)?.Adapter.Groups.HearsEverythingAsync(conversation, cancellationToken)
        ?? ValueTask.FromResult<bool?>(null);

    /// <inheritdoc/>
    public ILiveAnswer? Begin(LiveScene scene) => Find(scene.Conversation.Bot)?.Adapter.Live.Begin(scene);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (TelegramSeat seat in _seats.Values)
        {
            await seat.DisposeAsync();
        }
    }

    private async Task RunAsync(TelegramSeat seat, IIntake intake, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await seat.Adapter.RunAsync(intake, cancellationToken);
                return;
            }
            // A background loop: one bot's fault must not end the others, nor itself.
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                LogFault(seat.Account.Name, error.GetType().Name, error.StackTrace);
                await Task.Delay(_pauseAfterFault, _time, cancellationToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Bot {Bot} failed with {Reason} and starts again\n{Stack}")]
    private partial void LogFault(string bot, string reason, string? stack);
}
