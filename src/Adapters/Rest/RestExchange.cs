using System.Security.Cryptography;
using System.Text;
using Confidant.Identity;

namespace Confidant.Adapters.Rest;

/// <summary>The way of programs into the host, open while the adapter runs. Safe for concurrent use.</summary>
public sealed class RestExchange
{
    private readonly RestDesk _desk;
    private readonly TimeProvider _time;
    private readonly IIdGenerator _ids;
    private volatile Connection? _connection;

    internal RestExchange(RestDesk desk, TimeProvider time, IIdGenerator ids)
    {
        _desk = desk;
        _time = time;
        _ids = ids;
    }

    internal bool IsOpen => _connection is not null;

    /// <summary>Says something.</summary>
    /// <param name="speaker">Who speaks.</param>
    /// <param name="session">The session it belongs to; null for none.</param>
    /// <param name="text">The words; at most <see cref="RestLimits.MaxTextLength"/> characters.</param>
    /// <param name="key">What the program calls this request, to have it done once however often it is sent; null for none.</param>
    public Task<RestAcceptance> SayAsync(RestSpeaker speaker, Guid? session, string text, string? key)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return AcceptAsync(RestMapping.ToMessage(speaker, session, text, NumberOf(speaker, key), _time.GetUtcNow()));
    }

    /// <summary>Presses a button of an answer.</summary>
    /// <param name="speaker">Who presses.</param>
    /// <param name="session">The session that the answer was given in; null for none.</param>
    /// <param name="token">The button's token.</param>
    public Task<RestAcceptance> PressAsync(RestSpeaker speaker, Guid? session, string token)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return AcceptAsync(RestMapping.ToPress(speaker, session, token, NumberOf(speaker, null), _time.GetUtcNow()));
    }

    /// <summary>Has a person asked, in their own chat, for something that a program wants done. The answer goes there.</summary>
    /// <param name="home">The chat.</param>
    /// <param name="name">The person's name, as it is shown.</param>
    /// <param name="program">The program.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="argument">What follows it.</param>
    public async Task<IntakeOutcome?> RequestAsync(
        TokenHome home, string name, ProgramVoice program, string command, string argument)
    {
        ArgumentNullException.ThrowIfNull(home);
        string number = _ids.NewId().ToString("N");
        string text = $"/{command} {argument}";
        return await AcceptAsync(_connection, new IncomingMessage
        {
            Conversation = home.Conversation,
            DeliveryKey = number,
            At = _time.GetUtcNow(),
            Sender = new SeenAccount(home.Account, name, Handle: null, Language: null),
            Chat = ChatKind.Private,
            MessageId = new PlatformMessageId(number),
            Text = text,
            BareText = text,
            Command = command,
            CommandArgument = argument,
            IsAddressedToBot = true,
            Program = program with { Purpose = ProgramPurpose.Request },
        });
    }

    internal void Open(IIntake intake, CancellationToken running) => _connection = new Connection(intake, running);

    internal void Shut() => _connection = null;

    private async Task<RestAcceptance> AcceptAsync(IncomingEvent incoming)
    {
        if (_connection is not { } connection)
        {
            return new RestAcceptance.NotReady();
        }

        if (_desk.Join(incoming.DeliveryKey, incoming.Conversation) is not { } call)
        {
            return new RestAcceptance.Answered();
        }

        IntakeOutcome? outcome = null;
        try
        {
            outcome = await AcceptAsync(connection, incoming);
        }
        finally
        {
            if (outcome != IntakeOutcome.Accepted)
            {
                call.Dispose();
            }
        }

        return outcome switch
        {
            IntakeOutcome.Accepted => new RestAcceptance.Accepted(call),
            IntakeOutcome.StoreFull => new RestAcceptance.StoreFull(),
            _ => new RestAcceptance.NotReady(),
        };
    }

    // A program that goes away does not end the wait: either all of its message is on disk or nothing.
    private static async Task<IntakeOutcome?> AcceptAsync(Connection? connection, IncomingEvent incoming)
    {
        if (connection is null)
        {
            return null;
        }

        try
        {
            return await connection.Intake.AcceptAsync([incoming], connection.Running);
        }
        catch (OperationCanceledException) when (connection.Running.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The number of a request. Two people's keys never meet, and no key is stored as it was sent.</summary>
    private string NumberOf(RestSpeaker speaker, string? key) => key is null
        ? _ids.NewId().ToString("N")
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{speaker.User}/{key}")).AsSpan(0, 16));

    private sealed record Connection(IIntake Intake, CancellationToken Running);
}
