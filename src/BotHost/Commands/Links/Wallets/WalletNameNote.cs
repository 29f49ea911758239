using System.Text.Json;
using System.Text.Json.Serialization;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Links.Wallets;

/// <summary>Which wallet's names are to be looked up, and who is told; kept with the job.</summary>
internal sealed record WalletNameNote
{
    /// <summary>The wallet.</summary>
    public required string Wallet { get; init; }

    /// <summary>The platform's id of the account that proved it.</summary>
    public required string Account { get; init; }

    /// <summary>Where it did.</summary>
    public required string Conversation { get; init; }

    /// <summary>Whether that is its private chat.</summary>
    public required bool IsPrivateChat { get; init; }

    /// <summary>The note for an answered challenge.</summary>
    public static WalletNameNote Of(IssuedChallenge challenge) => new()
    {
        Wallet = challenge.Wallet.ToString(),
        Account = challenge.Account.Value,
        Conversation = challenge.Conversation.ToString(),
        IsPrivateChat = challenge.IsPrivateChat,
    };

    /// <summary>Reads a job's note.</summary>
    public static WalletNameNote Decode(ReadOnlyMemory<byte> note) =>
        JsonSerializer.Deserialize(note.Span, WalletNameJson.Default.WalletNameNote)
        ?? throw new JsonException("The note is null.");

    /// <summary>The form that a job keeps.</summary>
    public byte[] Encode() => JsonSerializer.SerializeToUtf8Bytes(this, WalletNameJson.Default.WalletNameNote);
}

[JsonSerializable(typeof(WalletNameNote))]
internal sealed partial class WalletNameJson : JsonSerializerContext;
