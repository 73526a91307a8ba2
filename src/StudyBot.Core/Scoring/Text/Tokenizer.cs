namespace StudyBot.Core.Scoring.Text;

/// <summary>
/// Cuts a folded text into words: letters and digits with an apostrophe part, <c>c++</c>, <c>c#</c>, <c>%</c>, and numbers with
/// their decimals (<c>1,000</c> is <c>1000</c>). Hyphens and all other signs separate.
/// </summary>
internal ref struct Tokenizer
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<int> _origins;
    private readonly int _originalEnd;
    private readonly int _most;
    private readonly char[] _words;
    private readonly List<Token> _tokens;
    private int _wordsEnd;
    private int _place;
    private Gap _gap = Gap.Paragraph;
    private bool _startsItem;
    private bool _isCode;

    private Tokenizer(FoldedText text, int most)
    {
        _text = text.Characters;
        _origins = text.Origins;
        _originalEnd = text.OriginalEnd;
        _most = most;
        _words = new char[_text.Length];
        _tokens = new List<Token>(Math.Min(most, (_text.Length / 5) + 4));
    }

    /// <summary>The first words, at most so many, and whether any were left.</summary>
    public static TokenizedText Read(FoldedText text, int most)
    {
        var tokenizer = new Tokenizer(text, most);
        var hasMore = tokenizer.ReadAll() || text.IsCutShort;
        return new TokenizedText(tokenizer._tokens, tokenizer._words, hasMore);
    }

    private bool ReadAll()
    {
        while (_place < _text.Length)
        {
            if (!IsWordStart(_text[_place]))
            {
                Separate(_text[_place]);
                _place++;
            }
            else if (_tokens.Count == _most)
            {
                return true;
            }
            else
            {
                ReadWord();
            }
        }

        return false;
    }

    private void ReadWord()
    {
        var start = _place;
        var wordStart = _wordsEnd;
        if (_text[_place] == '%')
        {
            Take();
        }
        else
        {
            TakeLettersAndDigits();
            TakeDecimals(start);
            TakeApostrophePart();
            TakeSuffixSigns();
        }

        var origin = _origins[start];
        var end = _place < _origins.Length ? Math.Max(_origins[_place], _origins[_place - 1] + 1) : _originalEnd;
        _tokens.Add(new Token(origin, end - origin, wordStart, _wordsEnd - wordStart, _gap, _startsItem, _isCode));
        _gap = Gap.Space;
        _startsItem = false;
    }

    private void TakeLettersAndDigits()
    {
        while (_place < _text.Length && char.IsLetterOrDigit(_text[_place]))
        {
            Take();
        }
    }

    private void TakeDecimals(int start)
    {
        if (_text[start.._place].ContainsAnyExceptInRange('0', '9'))
        {
            return;
        }

        while (At(_place) == ',' && IsThousandsGroup(_place + 1))
        {
            _place++;
            TakeLettersAndDigits();
        }

        if (At(_place) == '.' && char.IsAsciiDigit(At(_place + 1)))
        {
            Take();
            TakeLettersAndDigits();
        }
    }

    private readonly bool IsThousandsGroup(int place) =>
        char.IsAsciiDigit(At(place)) && char.IsAsciiDigit(At(place + 1)) && char.IsAsciiDigit(At(place + 2)) &&
        !char.IsLetterOrDigit(At(place + 3));

    private void TakeApostrophePart()
    {
        if (At(_place) == '\'' && char.IsAsciiLetter(At(_place + 1)))
        {
            Take();
            TakeLettersAndDigits();
        }
    }

    private void TakeSuffixSigns()
    {
        if (At(_place) == '#' && !char.IsLetterOrDigit(At(_place + 1)))
        {
            Take();
        }
        else if (At(_place) == '+' && At(_place + 1) == '+')
        {
            Take();
            Take();
        }
    }

    private void Separate(char character)
    {
        var gap = character switch
        {
            ',' or ';' or ':' or '—' or '–' or '→' => Gap.Clause,
            '.' or '!' or '?' when !char.IsLetterOrDigit(At(_place + 1)) => Gap.Sentence,
            '\n' => _gap >= Gap.Line ? Gap.Paragraph : Gap.Line,
            ChatMarkup.CodeFence => Gap.Line,
            _ => Gap.Space,
        };
        _gap = gap > _gap ? gap : _gap;
        _startsItem |= character == ChatMarkup.Bullet;
        _isCode ^= character == ChatMarkup.CodeFence;
    }

    private void Take() => _words[_wordsEnd++] = _text[_place++];

    private readonly char At(int place) => place < _text.Length ? _text[place] : '\0';

    private static bool IsWordStart(char character) => char.IsLetterOrDigit(character) || character == '%';
}
