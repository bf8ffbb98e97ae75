import { calendarFile } from './calendar';

const entry = {
  id: '0193',
  startsAt: new Date('2026-03-29T00:30:00Z'),
  minutes: 60,
  place: 'Rathaus, Raum 3; Eingang Hof',
  url: 'https://fallnetz.test/fallkonferenzen/0193',
  cancelled: false,
  writtenAt: new Date('2026-03-01T08:00:00Z'),
};

describe('calendar file', () => {
  const lines = calendarFile(entry).split('\r\n');

  it('gives times in UTC only', () => {
    expect(lines).toEqual(
      expect.arrayContaining(['DTSTART:20260329T003000Z', 'DTEND:20260329T013000Z', 'DTSTAMP:20260301T080000Z']),
    );
    expect(lines.join()).not.toContain('TZID');
  });

  it('says only that there is a Fallkonferenz, and where', () => {
    expect(lines).toContain('SUMMARY:Fallkonferenz');
    expect(lines).toContain('LOCATION:Rathaus\\, Raum 3\\; Eingang Hof');
    expect(lines.filter((line) => /^(ATTENDEE|ORGANIZER|DESCRIPTION)/.test(line))).toEqual([]);
  });

  it('counts an hour when the agenda is empty', () => {
    expect(calendarFile({ ...entry, minutes: 0 })).toContain('DTEND:20260329T013000Z');
  });

  it('tells calendars about a cancellation', () => {
    expect(calendarFile({ ...entry, cancelled: true })).toContain('METHOD:CANCEL');
  });
});
