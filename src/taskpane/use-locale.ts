import { useEffect, useState } from 'react';
import { chinese } from '../core/translate/locale';
import type { Locale } from '../core/translate/locale';
import type { Language } from './texts';

const further: Readonly<Record<Exclude<Language, 'zh-CN'>, () => Promise<Locale>>> = { en: async () => (await import('../core/locales/english')).english };

/** Returns how the core is heard in a language; null until that is loaded, which Chinese need not be. Where it cannot be loaded the core is heard in Chinese. */
export const useLocale = (language: Language): Locale | null => {
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly locale: Locale } | null>(null);
  useEffect(() => {
    if (language === 'zh-CN') return;
    let wanted = true;
    further[language]().then(
      (locale) => wanted && setLoaded({ language, locale }),
      () => wanted && setLoaded({ language, locale: chinese }),
    );
    return () => void (wanted = false);
  }, [language]);
  return language === 'zh-CN' ? chinese : loaded?.language === language ? loaded.locale : null;
};
