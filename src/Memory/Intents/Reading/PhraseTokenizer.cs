using System.Globalization;

namespace Confidant.Memory.Intents;

/// <summary>Cuts a message into words and breaks. Quotations and code become one token each.</summary>
internal sealed class PhraseTokenizer(Vocabulary vocabulary)
{
    public List<Token> Read(string text)
    {
        var tokens = new List<Token>(Math.Min(text.Length / 4, 4096) + 4);
        var quotations = new QuotationMask(text);
        int at = 0;
        while (at < text.Length)
        {
            int quoted = quotations.EndOfQuotation(at);
            if (quoted > at)
            {
                tokens.Add(new Token(Vocabulary.Unknown, TokenKind.Quotation, at, quoted));
                at = quoted;
            }
            else if (char.IsLetterOrDigit(text[at]) || text[at] is '@' or '_')
            {
                at = ReadWord(text, at, tokens);
            }
            else
            {
                AddBreak(text, at, tokens);
                at++;
            }
        }

        return tokens;
    }

    private int ReadWord(string text, int start, List<Token> tokens)
    {
        int address = AddressShape.EndAt(text, start);
        if (address > start)
        {
            int kind = vocabulary.Find(AddressShape.ClassOf(text.AsSpan(start, address - start)), out _);
            tokens.Add(new Token(kind, TokenKind.Address, start, address));
            return address;
        }

        int end = start + 1;
        while (end < text.Length && (IsWordPart(text[end]) || IsInnerApostrophe(text, end)))
        {
            end++;
        }

        int word = vocabulary.Find(text.AsSpan(start, end - start), out int[]? contraction);
        if (contraction is null)
        {
            tokens.Add(new Token(word, TokenKind.Word, start, end));
        }
        else
        {
            foreach (int part in contraction)
            {
                tokens.Add(new Token(part, TokenKind.Word, start, end));
            }
        }

        return end;
    }

    private static bool IsWordPart(char letter) => char.IsLetterOrDigit(letter) || letter == '_'
        || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '’' or '´' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private void AddBreak(string text, int at, List<Token> tokens)
    {
        TokenKind? kind = text[at] switch
        {
            '.' when IsInNumber(text, at) => null,
            '.' or '!' or '…' or ';' => TokenKind.SentenceBreak,
            // What a colon announces may stand on the next line.
            '\n' when tokens is [.., { Kind: TokenKind.Colon }] => null,
            '\n' => TokenKind.SentenceBreak,
            '?' => TokenKind.QuestionMark,
            ':' => TokenKind.Colon,
            ',' when IsInNumber(text, at) => null,
            ',' or '¿' or '(' or ')' or '[' or ']' or '—' or '–' => TokenKind.ClauseBreak,
            '-' when at > 0 && char.IsWhiteSpace(text[at - 1]) => TokenKind.ClauseBreak,
            char other when char.IsSurrogate(other) || char.GetUnicodeCategory(other) == UnicodeCategory.OtherSymbol =>
                TokenKind.ClauseBreak,
            _ => null,
        };
        if (kind is { } known)
        {
            // A colon or comma may stand within a claim: "my twitter: @alice", "it isn't @bob, it's @alice".
            int word = text[at] is ':' or ',' ? vocabulary.Find(text.AsSpan(at, 1), out _) : Vocabulary.Unknown;
            tokens.Add(new Token(word, known, at, at + 1));
        }
    }

    private static bool IsInNumber(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
}
