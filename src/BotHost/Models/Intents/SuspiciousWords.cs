using System.Collections.Frozen;

namespace Confidant.BotHost.Models.Intents;

/// <summary>Tells whether a message is worth a model's look: most speak neither of privacy nor of accounts, and wait for none.</summary>
internal static class SuspiciousWords
{
    private static readonly FrozenSet<string> _ofPrivacy = Of("""
        private privacy privately secret secrets share shared sharing forget forgot erase erased delete deleted remove removed wipe
        remember remembered memory memories keep kept between confidential confidentially tell told mention mentioned repeat
        anyone anybody everyone know knows public elsewhere data scratch disregard unsay ourselves
        privado privada privados privacidad secreto secretos compartir compartas comparte compartirlo olvida olvidar olvides olvidate
        borra borrar borres elimina eliminar recuerda recordar recuerdes memoria guarda guardar guardes cuentes digas menciones
        repitas nadie sabes publico datos confidencial nosotros
        """);

    private static readonly string[] _ofAccounts =
    [
        "@", "0x", ".eth", "t.me", "twitter", "telegram", "farcaster", "warpcast", "wallet", "handle", "username", "x.com",
        "usuario", "billetera", "monedero", "cartera", "cuenta", "account",
    ];

    /// <summary>Whether a message has a word that people ask about their privacy with.</summary>
    /// <param name="words">Its words, folded.</param>
    public static bool MaySpeakOfPrivacy(IReadOnlyList<string> words) => words.Any(_ofPrivacy.Contains);

    /// <summary>Whether a message has what an account is named with.</summary>
    public static bool MayNameAccount(string text) =>
        _ofAccounts.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));

    private static FrozenSet<string> Of(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
